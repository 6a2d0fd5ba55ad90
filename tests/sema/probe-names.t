A name in front of an attach point is what 'probe' says; parameters are put into attach points.
--- prog
mine=begin { print(probe); }
$1 { print(probe); exit(); }
BEG$2 /1/ { print(probe); }
end , END , { print(probe); }
--- args
-q prog.bt i:ms:1 IN
--- needs
root
--- stdout
mine
begin
interval:ms:1
end
end


