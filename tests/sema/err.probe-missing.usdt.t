A USDT probe that the binary lacks: the nearest name is offered.
--- cmd
"$KTRACE" --check -e "usdt:$TARGETS/usdt:ktrace_test:plases { }"
--- filter-stderr
s,usdt:/[^: ]*,usdt:PATH,g
s,/[^ ]*/usdt ,PATH ,
s,~+,~,
--- exit
3
--- stderr
stdin:1:1: error: there is no USDT probe 'ktrace_test:plases' in PATH [probe-missing]
    1 | usdt:PATH:ktrace_test:plases { }
      | ^~
hint: did you mean 'usdt:PATH:ktrace_test:places'?
