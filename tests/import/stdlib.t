The embedded library is known without an import; importing it is no mistake.
--- prog
import "stdlib/base";
import "stdlib/base.bt";
begin { import "stdlib/base"; print(1); }
--- args
-d names -
--- stdout
(program
  (probe "begin"
    (import "stdlib/base")
    (call print 1)))
