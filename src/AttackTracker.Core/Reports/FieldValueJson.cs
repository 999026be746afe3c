using System.Globalization;
using System.Text;
using System.Text.Json;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>One field of an event in the codebook's JSON: the form in extractions, gold files and decisions alike.</summary>
/// <remarks>
/// Reading is strict in its words and lenient in what is left out: a weapon may be its bare type, a date may leave out the precision
/// and a site its name and precision, as hand-written files do. What is read is always written in the full form.
/// </remarks>
public static class FieldValueJson
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>The value of one field as compact JSON; <c>null</c> or <c>[]</c> where not stated.</summary>
    public static string Of(EventValues values, Field field)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, JsonForm.Options))
        {
            Write(writer, values, field);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>Writes the value of one field, without its name.</summary>
    public static void Write(Utf8JsonWriter writer, EventValues values, Field field)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(values);
        switch (field)
        {
            case Field.Kind: writer.WriteStringValue(CodebookTerm.Of(values.Kind)); break;
            case Field.Background: writer.WriteBooleanValue(values.Background); break;
            case Field.Date: WriteDate(writer, values.Date); break;
            case Field.Site: WriteSite(writer, values.Site); break;
            case Field.Weapons: WriteList(writer, values.Weapons, (w, use) => WritePair(w, "type", CodebookTerm.Of(use.Type), "detail", use.Detail)); break;
            case Field.Munitions: WriteCount(writer, values.Munitions); break;
            case Field.Outcomes: WriteList(writer, values.Outcomes, (w, outcome) => w.WriteStringValue(CodebookTerm.Of(outcome))); break;
            case Field.ClaimedBy: WriteList(writer, values.ClaimedBy, (w, claim) => WritePair(w, "group", claim.Group, "status", CodebookTerm.Of(claim.Status))); break;
            case Field.AttributedTo: WriteList(writer, values.AttributedTo, (w, blame) => WritePair(w, "group", blame.Group, "by", blame.By)); break;
            case Field.Killed: WriteCount(writer, values.Killed); break;
            case Field.Wounded: WriteCount(writer, values.Wounded); break;
            case Field.Damage: writer.WriteStringValue(values.Damage is { } damage ? CodebookTerm.Of(damage) : null); break;
        }
    }

    /// <summary><paramref name="values"/> with one field taken from JSON.</summary>
    /// <exception cref="FormatException">The JSON is no value of the field; the message names the part and what was expected.</exception>
    public static EventValues With(EventValues values, Field field, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return With(values, field, new JsonPart(document.RootElement, CodebookTerm.Of(field)));
        }
        catch (JsonException fault)
        {
            throw new FormatException($"{CodebookTerm.Of(field)}: not JSON: {fault.Message}", fault);
        }
    }

    /// <inheritdoc cref="With(EventValues, Field, string)"/>
    internal static EventValues With(EventValues values, Field field, JsonPart part) => field switch
    {
        Field.Kind => values with { Kind = part.Term<ReportKind>() },
        Field.Background => values with { Background = part.Flag() },
        Field.Date => values with { Date = ReadDate(part) },
        Field.Site => values with { Site = ReadSite(part) },
        Field.Weapons => values with { Weapons = part.List(ReadWeapon) },
        Field.Munitions => values with { Munitions = ReadCount(part) },
        Field.Outcomes => values with { Outcomes = part.List(p => p.Term<Outcome>()) },
        Field.ClaimedBy => values with { ClaimedBy = part.List(p => new Claim(p["group"].Text(), p["status"].Term<ClaimStatus>())) },
        Field.AttributedTo => values with { AttributedTo = part.List(p => new Attribution(p["group"].Text(), p["by"].TextOrNull())) },
        Field.Killed => values with { Killed = ReadCount(part) },
        Field.Wounded => values with { Wounded = ReadCount(part) },
        Field.Damage => values with { Damage = part.IsNull ? null : part.Term<Damage>() },
    };

    /// <param name="part">The date's object, or null.</param>
    /// <param name="anyPrecision">Whether a precision that the codebook does not know, such as a coder's "week", follows from the bounds instead of being a fault.</param>
    internal static EventDate? ReadDate(JsonPart part, bool anyPrecision = false)
    {
        if (part.IsNull)
        {
            return null;
        }

        var (start, end) = (ReadDay(part["start"]), ReadDay(part["end"]));
        if (start > end)
        {
            throw part.Fault("start is after end");
        }

        var stated = part["precision"];
        var precision = !stated.IsNull && !(anyPrecision && !stated.IsTerm<DatePrecision>()) ? stated.Term<DatePrecision>()
            : (start, end) is (null, null) ? DatePrecision.Unknown
            : start == end ? DatePrecision.Day : DatePrecision.Range;
        if ((precision == DatePrecision.Unknown) != ((start, end) is (null, null)))
        {
            throw part.Fault("precision is unknown exactly where neither start nor end is given");
        }

        return new EventDate(start, end, precision, part["words"].TextOrNull());
    }

    internal static DateOnly? ReadDay(JsonPart part)
        => part.TextOrNull() is not { } text ? null
            : DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw part.Fault("expected a day such as 2022-01-05");

    private static SitePlacement? ReadSite(JsonPart part)
    {
        if (part.IsNull)
        {
            return null;
        }

        var (id, country, admin1) = (part["id"].TextOrNull(), part["country"].TextOrNull(), part["admin1"].TextOrNull());
        var precision = !part["geoPrecision"].IsNull ? part["geoPrecision"].Term<GeoPrecision>()
            : id is not null ? GeoPrecision.Exact
            : admin1 is not null ? GeoPrecision.Region : GeoPrecision.Country;
        return new SitePlacement(id, part["name"].TextOrNull() ?? "", country, admin1, precision);
    }

    private static WeaponUse ReadWeapon(JsonPart part)
        => part.IsText ? new WeaponUse(part.Term<WeaponType>(), null) : new WeaponUse(part["type"].Term<WeaponType>(), part["detail"].TextOrNull());

    internal static CountRange? ReadCount(JsonPart part)
    {
        if (part.IsNull)
        {
            return null;
        }

        var (low, high) = (part["low"].CountOrNull(), part["high"].CountOrNull());
        return low > high ? throw part.Fault("low is above high")
            : (low, high) is (null, null) ? null
            : new CountRange(low, high);
    }

    private static void WriteDate(Utf8JsonWriter writer, EventDate? date)
    {
        if (date is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("start", date.Start?.ToString(DateFormat, CultureInfo.InvariantCulture));
        writer.WriteString("end", date.End?.ToString(DateFormat, CultureInfo.InvariantCulture));
        writer.WriteString("precision", CodebookTerm.Of(date.Precision));
        writer.WriteString("words", date.Words);
        writer.WriteEndObject();
    }

    private static void WriteSite(Utf8JsonWriter writer, SitePlacement? site)
    {
        if (site is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("id", site.Id);
        writer.WriteString("name", site.Name);
        writer.WriteString("country", site.Country);
        writer.WriteString("admin1", site.Admin1);
        writer.WriteString("geoPrecision", CodebookTerm.Of(site.Precision));
        writer.WriteEndObject();
    }

    internal static void WriteCount(Utf8JsonWriter writer, CountRange? count)
    {
        if (count is not { } range)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        WriteNumber(writer, "low", range.Low);
        WriteNumber(writer, "high", range.High);
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WritePair(Utf8JsonWriter writer, string firstName, string first, string secondName, string? second)
    {
        writer.WriteStartObject();
        writer.WriteString(firstName, first);
        writer.WriteString(secondName, second);
        writer.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }
}
