static_assert() that holds leaves nothing.
--- prog
begin { static_assert(sizeof(uint32) == 4, "four"); static_assert(true, "yes"); print(1); exit(); }
--- args
-q -
--- needs
root
--- stdout
1


