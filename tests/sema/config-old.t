Settings by their old names; those without effect any more are a warning.
--- prog
config = { strlen = 9; cat_bytes_max = 1; map_keys_max = 4; no_cpp_demangle = 1;
	symbol_source = x; unstable_macro = 1; use_blazesym = 1 }
begin { print(config.max_strlen); print(config.max_map_keys); print(config.cpp_demangle); }
--- args
-q prog.bt
--- needs
root
--- stdout
9
4
false


--- stderr
prog.bt:2:2: warning: 'symbol_source' has no effect any more [old-setting]
    2 |     symbol_source = x; unstable_macro = 1; use_blazesym = 1 }
      |     ^~~~~~~~~~~~~~~~~
prog.bt:2:21: warning: 'unstable_macro' has no effect any more [old-setting]
    2 |     symbol_source = x; unstable_macro = 1; use_blazesym = 1 }
      |                        ^~~~~~~~~~~~~~~~~~
prog.bt:2:41: warning: 'use_blazesym' has no effect any more [old-setting]
    2 |     symbol_source = x; unstable_macro = 1; use_blazesym = 1 }
      |                                            ^~~~~~~~~~~~~~~~
