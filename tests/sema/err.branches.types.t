Both sides of a conditional give the same kind of value.
--- prog
begin { @a = pid ? 2 : "x"; @b = if (@a) { 1 } else { "x" }; @c = @a ? 1 : print(2); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:14: error: one side gives an integer, the other a string [branches]
    1 | begin { @a = pid ? 2 : "x"; @b = if (@a) { 1 } else { "x" }; @c = @a ? 1 : print(2); }
      |              ^~~~~~~~~~~~~
stdin:1:34: error: one side gives an integer, the other a string [branches]
    1 | begin { @a = pid ? 2 : "x"; @b = if (@a) { 1 } else { "x" }; @c = @a ? 1 : print(2); }
      |                                  ^~~~~~~~~~~~~~~~~~~~~~~~~~
stdin:1:67: error: one side gives an integer, the other nothing [branches]
    1 | begin { @a = pid ? 2 : "x"; @b = if (@a) { 1 } else { "x" }; @c = @a ? 1 : print(2); }
      |                                                                   ^~~~~~~~~~~~~~~~~
