Actions and the layout of their records.
--- prog
begin { printf("%d %s %c\n", 1, "ab", (uint8)3); print((1, "x")); @a = 1; print(@a); clear(@a); exit(3); time("%H"); }
--- args
-d plan -
--- stdout
map @a scalar value=int8
kmap 0 globals array mmapable
kmap 1 ring ringbuf
kmap 2 steering ringbuf
kmap 3 scratch array
action 0 printf 5 { 0:int8, 1:string[3], 4:uint8 }
action 1 print 3 { 0:(int8,string[2]) }
action 2 print 0 { }
action 3 clear 0 { }
action 4 exit 1 { 0:int8 }
action 5 time 0 { }
prog 0 begin by test_run: begin
--- stderr
stdin:1:106: warning: this is never run [unreachable]
    1 | begin { printf("%d %s %c\n", 1, "ab", (uint8)3); print((1, "x")); @a = 1; print(@a); clear(@a); exit(3); time("%H"); }
      |                                                                                                          ^~~~~~~~~~
stdin:1:97: note: the program leaves here
