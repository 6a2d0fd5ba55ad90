A program of many megabytes.
--- cmd
{ echo 'begin { }'; yes '/* nothing, at some length, over and over, until it is too much for anybody to read */' 2>/dev/null | head -c 40000000; } >long.bt
"$KTRACE" --check long.bt
--- exit
1
--- stderr
long.bt:1:1: error: the program is longer than 4 MiB [too-long]
    1 | begin { }
      | ^
