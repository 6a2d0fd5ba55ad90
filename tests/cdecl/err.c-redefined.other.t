A macro that is defined as something else is warned of.
--- prog
#define A 1
#define A 2
begin { @ = A; @b = $nothing; }
--- args
--check -
--- exit
1
--- stderr
stdin:2:9: warning: 'A' is defined again [c-redefined]
    2 | #define A 2
      |         ^
stdin:1:9: note: 'A' is defined here as something else
    1 | #define A 1
      |         ^
hint: '#undef A' before it, if that is what is meant
stdin:3:21: error: '$nothing' is not defined here [undefined-variable]
    3 | begin { @ = A; @b = $nothing; }
      |                     ^~~~~~~~
