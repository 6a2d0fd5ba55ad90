An attach point that the machine does not have is told with its reason; the script does not run.
--- prog
BEGIN { printf("never\n"); }
hardware:cpu-cycles:1000000 { @ = count(); }
--- args
-
--- needs
root
!hardware
--- exit
3
--- stderr
stdin:2:1: error: probe 'hardware:cpu-cycles:1000000': cannot attach: No such device [attach]
    2 | hardware:cpu-cycles:1000000 { @ = count(); }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~
hint: this machine has no counter for it
