A type is handed over to macros only.
--- prog
macro f(T) { print(T) }
begin { f(typeof(uint8)); print(typeof(uint8)); }
--- args
--check -
--- exit
1
--- stderr
stdin:2:33: error: a type is not a value [type-use]
    2 | begin { f(typeof(uint8)); print(typeof(uint8)); }
      |                                 ^~~~~~~~~~~~~
stdin:1:20: error: a type is not a value [type-use]
    1 | macro f(T) { print(T) }
      |                    ^
stdin:2:9: note: expanded from here
    2 | begin { f(typeof(uint8)); print(typeof(uint8)); }
      |         ^~~~~~~~~~~~~~~~
