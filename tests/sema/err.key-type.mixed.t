The keys of a map are of one kind.
--- prog
begin { @a[1] = 1; @a["x"] = 1; @b[1, 2] = 1; @b[1] = 1; @c[1, "x"] = 1; @c["x", 1] = 2; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:23: error: the keys of '@a' are integers, cannot use a string [key-type]
    1 | begin { @a[1] = 1; @a["x"] = 1; @b[1, 2] = 1; @b[1] = 1; @c[1, "x"] = 1; @c["x", 1] = 2; }
      |                       ^~~
stdin:1:12: note: '@a' became a map with keys of this type here
stdin:1:50: error: the keys of '@b' are tuples '(int8,int8)', cannot use an integer [key-type]
    1 | begin { @a[1] = 1; @a["x"] = 1; @b[1, 2] = 1; @b[1] = 1; @c[1, "x"] = 1; @c["x", 1] = 2; }
      |                                                  ^
stdin:1:36: note: '@b' became a map with keys of this type here
stdin:1:77: error: the keys of '@c' are tuples '(int8,string[2])', cannot use a tuple '(string[2],int8)' [key-type]
    1 | begin { @a[1] = 1; @a["x"] = 1; @b[1, 2] = 1; @b[1] = 1; @c[1, "x"] = 1; @c["x", 1] = 2; }
      |                                                                             ^~~~~~
stdin:1:61: note: '@c' became a map with keys of this type here
