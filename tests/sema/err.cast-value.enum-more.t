A literal that is no constant of the enum cannot be cast to it.
--- prog
enum state { IDLE, BUSY = 5 };
begin { @a = (enum state)3; }
--- args
--check -
--- exit
1
--- stderr
stdin:2:14: error: 3 is no value of 'enum state' [cast-value]
    2 | begin { @a = (enum state)3; }
      |              ^~~~~~~~~~~~~
