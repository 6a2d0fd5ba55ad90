What can be indexed, and by what.
--- prog
struct foo { int a[4]; };
begin { $p = (struct foo *)1; @a = $p->a[4]; @b = $p->a["x"]; @c = (5)[1]; @d = (1, 2)[0]; @e = $p->a[3]; }
--- args
--check -
--- exit
1
--- stderr
stdin:2:36: error: index 4 is outside of 'int32[4]' [index]
    2 | begin { $p = (struct foo *)1; @a = $p->a[4]; @b = $p->a["x"]; @c = (5)[1]; @d = (1, 2)[0]; @e = $p->a[3]; }
      |                                    ^~~~~~~~
stdin:2:57: error: an index must be an integer, not a string [index-type]
    2 | begin { $p = (struct foo *)1; @a = $p->a[4]; @b = $p->a["x"]; @c = (5)[1]; @d = (1, 2)[0]; @e = $p->a[3]; }
      |                                                         ^~~
stdin:2:68: error: cannot index an integer [no-elements]
    2 | begin { $p = (struct foo *)1; @a = $p->a[4]; @b = $p->a["x"]; @c = (5)[1]; @d = (1, 2)[0]; @e = $p->a[3]; }
      |                                                                    ^~~~~~
stdin:2:81: error: cannot index a tuple '(int8,int8)' [no-elements]
    2 | begin { $p = (struct foo *)1; @a = $p->a[4]; @b = $p->a["x"]; @c = (5)[1]; @d = (1, 2)[0]; @e = $p->a[3]; }
      |                                                                                 ^~~~~~~~~
hint: the elements of a tuple are '.0', '.1' ...
