Only the script has settings.
--- prog
import "a.bt";
begin { }
--- cmd
echo "config = { max_strlen = 10 }" >a.bt
"$KTRACE" --check prog.bt
--- exit
1
--- stderr
a.bt:1:1: error: only the script itself has a config block, not what it imports [import-config]
    1 | config = { max_strlen = 10 }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
