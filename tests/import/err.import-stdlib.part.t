A part of the standard library that there is not.
--- prog
import "stdlib/nonesuch"
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: cannot import 'stdlib/nonesuch': the standard library has no such part [import-stdlib]
    1 | import "stdlib/nonesuch"
      | ^~~~~~~~~~~~~~~~~~~~~~~~
