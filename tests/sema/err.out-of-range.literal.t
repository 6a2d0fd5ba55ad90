A literal must fit the type that is declared.
--- prog
begin { let $a: uint8 = 256; let $b: int8 = -129; let $c: uint16 = -1; let $d: uint64 = 18446744073709551615; let $e: int8 = -128; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:25: error: this number does not fit '$a', which is 'uint8' [out-of-range]
    1 | begin { let $a: uint8 = 256; let $b: int8 = -129; let $c: uint16 = -1; let $d: uint64 = 18446744073709551615; let $e: int8 = -128; }
      |                         ^~~
stdin:1:13: note: '$a' is declared here
stdin:1:45: error: this number does not fit '$b', which is 'int8' [out-of-range]
    1 | begin { let $a: uint8 = 256; let $b: int8 = -129; let $c: uint16 = -1; let $d: uint64 = 18446744073709551615; let $e: int8 = -128; }
      |                                             ^~~~
stdin:1:34: note: '$b' is declared here
stdin:1:68: error: this number does not fit '$c', which is 'uint16' [out-of-range]
    1 | begin { let $a: uint8 = 256; let $b: int8 = -129; let $c: uint16 = -1; let $d: uint64 = 18446744073709551615; let $e: int8 = -128; }
      |                                                                    ^~
stdin:1:55: note: '$c' is declared here
