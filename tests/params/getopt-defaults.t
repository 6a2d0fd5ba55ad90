Without anything given options have their defaults.
--- prog
begin { print((getopt("flag"), getopt("n", 5, "how many"), getopt("delta", -1), getopt("who", "me", "whose"))); exit(); }
--- args
-q -
--- needs
root
--- stdout
(false, 5, -1, me)


