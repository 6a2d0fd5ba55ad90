A license that the kernel does not take is refused before anything is loaded.
--- prog
config = { license = "Proprietary" }
begin { print(1); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:12: error: 'Proprietary' is not a value for 'license' [setting-value]
    1 | config = { license = "Proprietary" }
      |            ^~~~~~~~~~~~~~~~~~~~~~~
hint: 'license' is one of GPL|GPL v2|GPL and additional rights|Dual BSD/GPL|Dual MIT/GPL|Dual MPL/GPL
