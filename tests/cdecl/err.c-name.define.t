Definitions of macros that cannot be understood.
--- prog
#define
#define 5 x
#define F(
#define G(a b) a
#define H(1) a
#define defined 1
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: '#define' is followed by a name [c-name]
    1 | #define
      | ^~~~~~~
stdin:2:9: error: '#define' is followed by a name [c-name]
    2 | #define 5 x
      |         ^
stdin:3:10: error: the parameters of a macro are names with commas between them, in parentheses [c-parameters]
    3 | #define F(
      |          ^
stdin:4:13: error: the parameters of a macro are names with commas between them, in parentheses [c-parameters]
    4 | #define G(a b) a
      |             ^
stdin:5:11: error: the parameters of a macro are names with commas between them, in parentheses [c-parameters]
    5 | #define H(1) a
      |           ^
stdin:6:9: error: '#define' is followed by a name [c-name]
    6 | #define defined 1
      |         ^~~~~~~
