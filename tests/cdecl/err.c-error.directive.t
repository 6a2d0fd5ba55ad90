#error ends it, where it is not passed over; #warning does not.
--- prog
#warning "take care"
#if 0
#error never
#endif
#error this kernel is too old
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: warning: #warning "take care" [c-warning]
    1 | #warning "take care"
      | ^~~~~~~~
stdin:5:1: error: #error this kernel is too old [c-error]
    5 | #error this kernel is too old
      | ^~~~~~
