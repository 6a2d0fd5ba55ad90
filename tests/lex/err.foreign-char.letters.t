Letters beyond ASCII, and no-break spaces, stand in strings and comments only.
--- prog
begin { /* größe */ print("größe"); größe; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:43: error: 'öß' can only stand in strings and comments [foreign-char]
    1 | begin { /* größe */ print("größe"); größe; }
      |                                       ^~
