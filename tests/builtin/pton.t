Internet addresses as bytes.
--- prog
begin { print((pton("10.1.2.3"), ntop(pton("127.0.0.1")), ntop(pton("::1")))); print(pton("1.2.3.4")); exit(); }
--- args
-q -
--- needs
root
--- stdout
([10,1,2,3], 127.0.0.1, ::1)
[1,2,3,4]


