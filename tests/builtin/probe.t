probe is the full name, as a string and as a key.
--- prog
begin { print(probe); if (probe == "begin") { print("yes"); } @[probe] = count(); printf("%s\n", probe); }
interval:ms:50 { print(probe); @[probe] = count(); exit(); }
end { print(probe); }
--- args
-q -
--- needs
root
--- stdout
begin
yes
begin
interval:ms:50
end


@[begin]: 1
@[interval:ms:50]: 1
