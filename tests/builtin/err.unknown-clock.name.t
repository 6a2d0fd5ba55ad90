A clock that there is not.
--- prog
begin { print(nsecs(grandfather)); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:21: error: there is no clock 'grandfather' [unknown-clock]
    1 | begin { print(nsecs(grandfather)); }
      |                     ^~~~~~~~~~~
hint: there are boot, monotonic, tai and sw_tai
