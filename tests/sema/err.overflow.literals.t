Constants that do not fit 64 bits.
--- prog
begin { @a = 18446744073709551615 + 1; @b = 9223372036854775808 * 2; @c = -9223372036854775808 - 1; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:14: error: the result of '+' does not fit 64 bits [overflow]
    1 | begin { @a = 18446744073709551615 + 1; @b = 9223372036854775808 * 2; @c = -9223372036854775808 - 1; }
      |              ^~~~~~~~~~~~~~~~~~~~~~~~
stdin:1:45: error: the result of '*' does not fit 64 bits [overflow]
    1 | begin { @a = 18446744073709551615 + 1; @b = 9223372036854775808 * 2; @c = -9223372036854775808 - 1; }
      |                                             ^~~~~~~~~~~~~~~~~~~~~~~
stdin:1:75: error: the result of '-' does not fit 64 bits [overflow]
    1 | begin { @a = 18446744073709551615 + 1; @b = 9223372036854775808 * 2; @c = -9223372036854775808 - 1; }
      |                                                                           ^~~~~~~~~~~~~~~~~~~~~~~~
