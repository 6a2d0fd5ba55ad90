A member that does not exist, with a similar one as a hint.
--- prog
struct foo { int alpha; int beta; };
begin { $p = (struct foo *)1; @a = $p->alhpa; @b = (1, 2).2; @c = (1)->x; @d = (a=1, b=2).c; }
--- args
--check -
--- exit
1
--- stderr
stdin:2:36: error: 'struct foo' has no member 'alhpa' [member]
    2 | begin { $p = (struct foo *)1; @a = $p->alhpa; @b = (1, 2).2; @c = (1)->x; @d = (a=1, b=2).c; }
      |                                    ^~~~~~~~~
hint: did you mean 'alpha'?
stdin:2:52: error: the tuple '(int8,int8)' has 2 elements, there is no '.2' [tuple-element]
    2 | begin { $p = (struct foo *)1; @a = $p->alhpa; @b = (1, 2).2; @c = (1)->x; @d = (a=1, b=2).c; }
      |                                                    ^~~~~~~~
stdin:2:67: error: cannot take member 'x' of an integer [not-a-record]
    2 | begin { $p = (struct foo *)1; @a = $p->alhpa; @b = (1, 2).2; @c = (1)->x; @d = (a=1, b=2).c; }
      |                                                                   ^~~~~~
hint: cast the address first: '((struct ... *)x)->x'
stdin:2:80: error: '(a=int8,b=int8)' has no member 'c' [member]
    2 | begin { $p = (struct foo *)1; @a = $p->alhpa; @b = (1, 2).2; @c = (1)->x; @d = (a=1, b=2).c; }
      |                                                                                ^~~~~~~~~~~~
