A tuple has only so many elements, and they have numbers.
--- prog
begin { $t = (1, "two"); print($t.2); print($t.x); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:32: error: the tuple '(int8,string[4])' has 2 elements, there is no '.2' [tuple-element]
    1 | begin { $t = (1, "two"); print($t.2); print($t.x); }
      |                                ^~~~
stdin:1:45: error: the tuple '(int8,string[4])' has 2 elements, there is no '.x' [tuple-element]
    1 | begin { $t = (1, "two"); print($t.2); print($t.x); }
      |                                             ^~~~
