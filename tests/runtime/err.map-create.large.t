A map that the kernel does not make is told at its declaration.
--- prog
let @m = hash(4000000000);
BEGIN { @m[1] = 2; }
--- needs
root
--- exit
3
--- stderr
stdin:1:1: error: map '@m': the kernel refuses its storage: Argument list too long [map-create]
    1 | let @m = hash(4000000000);
      | ^~~~~~~~~~~~~~~~~~~~~~~~~
hint: it asks for 4000000000 elements, each a key of 1 and a value of 4 bytes
