namespace AttackTracker.Core.Queries;

/// <summary>A stretch of local days; both ends belong to it.</summary>
/// <param name="First">Not after <paramref name="Last"/>.</param>
/// <param name="Last">Included.</param>
public readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    /// <summary>At least one.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>The nearest day of the range: an incident whose first possible day lies before it is drawn at its edge.</summary>
    public DateOnly Clamp(DateOnly day) => day < First ? First : day > Last ? Last : day;
}
