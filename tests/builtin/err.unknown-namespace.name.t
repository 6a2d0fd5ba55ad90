A namespace that there is not.
--- prog
begin { print(pid(other_ns)); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:19: error: there is no namespace 'other_ns' [unknown-namespace]
    1 | begin { print(pid(other_ns)); }
      |                   ^~~~~~~~
hint: there are 'curr_ns' (that of ktrace), 'init' (the first one) and 'target_ns' (that of -p, --pidns or --container)
