using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace AttackTracker.Core.Export;

/// <summary>A place in the order of the lists, newest first and those without a day at the end: what comes behind it stays behind it while others write.</summary>
/// <param name="Day">See the incident's day in lists; null where none is known.</param>
/// <param name="Id">The key, which ends the order, so that no two incidents share a place.</param>
public readonly record struct IncidentCursor(DateOnly? Day, int Id)
{
    private const string Form = "yyyyMMdd";

    /// <summary>For addresses; nobody need understand it.</summary>
    public override string ToString()
        => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Day?.ToString(Form, CultureInfo.InvariantCulture)}.{Id}")));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? text, out IncidentCursor cursor)
    {
        cursor = default;
        if (text is null || !Base64Url.IsValid(text) || Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.') is not [var day, var id])
        {
            return false;
        }

        DateOnly? known = DateOnly.TryParseExact(day, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        if ((known is null && day.Length > 0) || !int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key))
        {
            return false;
        }

        cursor = new IncidentCursor(known, key);
        return true;
    }
}
