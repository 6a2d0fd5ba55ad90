What has an address: variables and whole maps.
--- prog
begin { $x = 1; print(&($x + 1)); @m[1] = 2; print(&@m[1]); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:24: error: only variables and whole maps have an address, not an operator [address]
    1 | begin { $x = 1; print(&($x + 1)); @m[1] = 2; print(&@m[1]); }
      |                        ^~~~~~~~
stdin:1:53: error: only variables and whole maps have an address, not a map's element [address]
    1 | begin { $x = 1; print(&($x + 1)); @m[1] = 2; print(&@m[1]); }
      |                                                     ^~~~~
