-- Of known texts those that are most like a given one, the likest first.
select known
from (select arrayJoin({known:Array(String)}) as known)
order by positionCaseInsensitiveUTF8(known, {text:String}) = 0, editDistanceUTF8(lowerUTF8(known), lowerUTF8({text:String})), known
limit 3
