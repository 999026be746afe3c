namespace AttackTracker.Core.Dates;

/// <summary>The part of a day, or of a month or year, that words tell; tells one wave of attacks from another.</summary>
public enum DayPart
{
    /// <summary>Not told.</summary>
    Whole,

    /// <summary>"early on", "in the early hours", "before dawn"; of a month or year its first third.</summary>
    Early,

    /// <summary>"morning", "a.m."</summary>
    Morning,

    /// <summary>"noon"; of a month or year its middle third: "mid-October".</summary>
    Middle,

    /// <summary>"afternoon".</summary>
    Afternoon,

    /// <summary>"evening", "p.m."</summary>
    Evening,

    /// <summary>"night": of the evening of that day.</summary>
    Night,

    /// <summary>"late on", "shortly before midnight"; of a month or year its last third.</summary>
    Late,

    /// <summary>"in the night to Friday", "overnight into Friday": that day or the day before.</summary>
    NightInto,
}
