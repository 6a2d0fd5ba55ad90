Casts that are not possible.
--- prog
struct foo { int a; };
begin { @a = (struct foo)1; @b = (int32)"x"; @c = (int8[3])(uint32)1; @d = (struct foo *)"x"; }
--- args
--check -
--- exit
1
--- stderr
stdin:2:14: error: cannot cast an integer to 'struct foo' [cast]
    2 | begin { @a = (struct foo)1; @b = (int32)"x"; @c = (int8[3])(uint32)1; @d = (struct foo *)"x"; }
      |              ^~~~~~~~~~~~~
hint: cast to a pointer: '(struct foo *)'
stdin:2:34: error: cannot cast a string to 'int32' [cast]
    2 | begin { @a = (struct foo)1; @b = (int32)"x"; @c = (int8[3])(uint32)1; @d = (struct foo *)"x"; }
      |                                  ^~~~~~~~~~
stdin:2:51: error: cannot cast an integer to 'int8[3]' [cast]
    2 | begin { @a = (struct foo)1; @b = (int32)"x"; @c = (int8[3])(uint32)1; @d = (struct foo *)"x"; }
      |                                                   ^~~~~~~~~~~~~~~~~~
hint: 'int8[3]' has 3 bytes, the value has 4
stdin:2:76: error: cannot cast a string to 'struct foo *' [cast]
    2 | begin { @a = (struct foo)1; @b = (int32)"x"; @c = (int8[3])(uint32)1; @d = (struct foo *)"x"; }
      |                                                                            ^~~~~~~~~~~~~~~~~
