exit() ends the probe at once, runs end, prints maps, and gives the status.
--- prog
begin { @a = 1; exit(3); print("not reached"); }
end { print("end"); }
--- args
-q -
--- needs
root
--- exit
3
--- stdout
end


@a: 1
--- stderr
stdin:1:26: warning: this is never run [unreachable]
    1 | begin { @a = 1; exit(3); print("not reached"); }
      |                          ^~~~~~~~~~~~~~~~~~~~
stdin:1:17: note: the program leaves here
