An option is asked for twice, with other defaults or descriptions.
--- prog
begin { print((getopt("n", 5), getopt("n", 6), getopt("n", "x"), getopt("n", 5, "what"))); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:32: error: the option '--n' has another default here [option-differs]
    1 | begin { print((getopt("n", 5), getopt("n", 6), getopt("n", "x"), getopt("n", 5, "what"))); }
      |                                ^~~~~~~~~~~~~~
stdin:1:16: note: '--n' is asked for here
hint: ask for it in one place, such as a macro
stdin:1:48: error: the option '--n' has another default here [option-differs]
    1 | begin { print((getopt("n", 5), getopt("n", 6), getopt("n", "x"), getopt("n", 5, "what"))); }
      |                                                ^~~~~~~~~~~~~~~~
stdin:1:16: note: '--n' is asked for here
hint: ask for it in one place, such as a macro
stdin:1:66: error: the option '--n' has another description here [option-differs]
    1 | begin { print((getopt("n", 5), getopt("n", 6), getopt("n", "x"), getopt("n", 5, "what"))); }
      |                                                                  ^~~~~~~~~~~~~~~~~~~~~~
stdin:1:16: note: '--n' is asked for here
hint: ask for it in one place, such as a macro
