Integers and pointers to something can be dereferenced.
--- prog
begin { @a = *"abc"; @b = *(void *)1; @c = *(uint32 *)1; @d = *5; @e = *(1, 2); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:14: error: cannot dereference a string [dereference]
    1 | begin { @a = *"abc"; @b = *(void *)1; @c = *(uint32 *)1; @d = *5; @e = *(1, 2); }
      |              ^~~~~~
stdin:1:27: error: cannot dereference a pointer 'void *' [dereference]
    1 | begin { @a = *"abc"; @b = *(void *)1; @c = *(uint32 *)1; @d = *5; @e = *(1, 2); }
      |                           ^~~~~~~~~~
hint: cast it to a pointer to something, as in '*(uint64 *)p'
stdin:1:72: error: cannot dereference a tuple '(int8,int8)' [dereference]
    1 | begin { @a = *"abc"; @b = *(void *)1; @c = *(uint32 *)1; @d = *5; @e = *(1, 2); }
      |                                                                        ^~~~~~~
