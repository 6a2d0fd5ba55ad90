Without type information a header must be there.
--- prog
#include <linux/no_such_header.h>
#include "no_such_header.h"
begin { }
--- args
--host $TESTS/host/tiny --check -
--- exit
1
--- stderr
stdin:1:1: error: there is no header 'linux/no_such_header.h' [include]
    1 | #include <linux/no_such_header.h>
      | ^~~~~~~~
hint: this kernel has no type information (BTF), so its headers must be installed
stdin:2:1: error: there is no header 'no_such_header.h' [include]
    2 | #include "no_such_header.h"
      | ^~~~~~~~
hint: '-I DIR' adds a directory in which headers are found
