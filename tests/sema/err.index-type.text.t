An index is an integer.
--- prog
begin { $a = (int8[2])1; print($a["x"]); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:35: error: an index must be an integer, not a string [index-type]
    1 | begin { $a = (int8[2])1; print($a["x"]); }
      |                                   ^~~
