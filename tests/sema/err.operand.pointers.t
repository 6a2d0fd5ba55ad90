Pointers are not subtracted or multiplied.
--- prog
begin { $p = (uint64 *)1; $q = (uint32 *)2; @a = $p - $q; @b = $p * 2; @c = $p + 1; @d = $p == $q; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:50: error: cannot apply '-' to a pointer 'uint64 *' and a pointer 'uint32 *' [operand]
    1 | begin { $p = (uint64 *)1; $q = (uint32 *)2; @a = $p - $q; @b = $p * 2; @c = $p + 1; @d = $p == $q; }
      |                                                  ^~~~~~~
hint: cast both to 'uint64' to compute with the addresses
stdin:1:64: error: cannot apply '*' to a pointer 'uint64 *' and an integer [operand]
    1 | begin { $p = (uint64 *)1; $q = (uint32 *)2; @a = $p - $q; @b = $p * 2; @c = $p + 1; @d = $p == $q; }
      |                                                                ^~~~~~
