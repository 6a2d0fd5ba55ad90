static_assert() that does not hold.
--- prog
begin { static_assert(1 > 2, "one is less"); static_assert(sizeof(uint8) == 4, "a byte is a byte"); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:9: error: one is less [assertion]
    1 | begin { static_assert(1 > 2, "one is less"); static_assert(sizeof(uint8) == 4, "a byte is a byte"); }
      |         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
stdin:1:46: error: a byte is a byte [assertion]
    1 | begin { static_assert(1 > 2, "one is less"); static_assert(sizeof(uint8) == 4, "a byte is a byte"); }
      |                                              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
