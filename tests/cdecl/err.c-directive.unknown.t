A directive that does not exist, with the likely one.
--- prog
#inclde <x.h>
#frobnicate
#
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: there is no directive '#inclde' [c-directive]
    1 | #inclde <x.h>
      | ^~~~~~~
hint: did you mean '#include'?
stdin:2:1: error: there is no directive '#frobnicate' [c-directive]
    2 | #frobnicate
      | ^~~~~~~~~~~
