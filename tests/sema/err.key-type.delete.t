The key that is given to delete() has the type of the keys.
--- prog
begin { @a["x"] = 1; delete(@a, 1); if (has_key(@a, (1, 2))) { } }
--- args
--check -
--- exit
1
--- stderr
stdin:1:33: error: the keys of '@a' are strings, cannot use an integer [key-type]
    1 | begin { @a["x"] = 1; delete(@a, 1); if (has_key(@a, (1, 2))) { } }
      |                                 ^
stdin:1:12: note: '@a' became a map with keys of this type here
stdin:1:53: error: the keys of '@a' are strings, cannot use a tuple '(int8,int8)' [key-type]
    1 | begin { @a["x"] = 1; delete(@a, 1); if (has_key(@a, (1, 2))) { } }
      |                                                     ^~~~~~
stdin:1:12: note: '@a' became a map with keys of this type here
