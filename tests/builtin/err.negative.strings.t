Lengths that strings and buffers do not take.
--- prog
begin { print(str(1, -1)); print(buf(5)); print(buf(5, -1)); print(strncmp("a", "b", -1)); }
--- args
--dry-run -
--- needs
root
--- exit
1
--- stderr
stdin:1:22: error: the length for 'str' must not be negative [negative]
    1 | begin { print(str(1, -1)); print(buf(5)); print(buf(5, -1)); print(strncmp("a", "b", -1)); }
      |                      ^~
stdin:1:34: error: 'buf' of an address needs a length [length-missing]
    1 | begin { print(str(1, -1)); print(buf(5)); print(buf(5, -1)); print(strncmp("a", "b", -1)); }
      |                                  ^~~~~~
stdin:1:56: error: the length for 'buf' must not be negative [negative]
    1 | begin { print(str(1, -1)); print(buf(5)); print(buf(5, -1)); print(strncmp("a", "b", -1)); }
      |                                                        ^~
stdin:1:86: error: the length for 'strncmp' must not be negative [negative]
    1 | begin { print(str(1, -1)); print(buf(5)); print(buf(5, -1)); print(strncmp("a", "b", -1)); }
      |                                                                                      ^~
