A header that is nowhere: a warning, because the kernel's types are known.
--- prog
#include "no_such_header.h"
#include <no_such_header2.h>
begin { @b = $nothing; }
--- args
--check -
--- needs
btf
--- exit
1
--- stderr
stdin:1:1: warning: there is no header 'no_such_header.h' [include]
    1 | #include "no_such_header.h"
      | ^~~~~~~~
hint: the kernel's types and the constants of common headers are known without any header
stdin:2:1: warning: there is no header 'no_such_header2.h' [include]
    2 | #include <no_such_header2.h>
      | ^~~~~~~~
hint: the kernel's types and the constants of common headers are known without any header
stdin:3:14: error: '$nothing' is not defined here [undefined-variable]
    3 | begin { @b = $nothing; }
      |              ^~~~~~~~
