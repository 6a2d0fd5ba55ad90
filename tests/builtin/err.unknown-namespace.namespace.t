There are two namespaces to count processes in.
--- prog
begin { print(pid(other)); }
--- args
--check -
--- needs
root
--- exit
1
--- stderr
stdin:1:19: error: there is no namespace 'other' [unknown-namespace]
    1 | begin { print(pid(other)); }
      |                   ^~~~~
hint: there are 'curr_ns' (that of ktrace), 'init' (the first one) and 'target_ns' (that of -p, --pidns or --container)
