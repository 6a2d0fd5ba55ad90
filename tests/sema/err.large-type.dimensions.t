The size of an array type does not wrap around.
--- prog
begin { print(sizeof(uint8[1048576][1048576])); print(sizeof(uint64[1000000][1000][100])); print(sizeof(uint8[1024][1024])); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:22: error: an array of 1048576 times 'uint8[1048576]' is too large [large-type]
    1 | begin { print(sizeof(uint8[1048576][1048576])); print(sizeof(uint64[1000000][1000][100])); print(sizeof(uint8[1024][1024])); }
      |                      ^~~~~~~~~~~~~~~~~~~~~~~
stdin:1:62: error: an array of 1000 times 'uint64[1000000]' is too large [large-type]
    1 | begin { print(sizeof(uint8[1048576][1048576])); print(sizeof(uint64[1000000][1000][100])); print(sizeof(uint8[1024][1024])); }
      |                                                              ^~~~~~~~~~~~~~~~~~~~~~~~~~
