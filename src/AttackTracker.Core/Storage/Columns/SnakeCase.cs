using System.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage.Columns;

/// <summary>Names columns as SQL is written by hand: <c>date_start</c> for <c>DateStart</c>. Tables are named where they are mapped.</summary>
internal static class SnakeCase
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(type => type.GetDeclaredProperties()))
        {
            property.SetColumnName(Of(property.Name));
        }
    }

    /// <summary>A digit stays with the word before it: <c>admin1</c>.</summary>
    public static string Of(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(name[i]))
            {
                words.Append('_');
            }

            words.Append(char.ToLowerInvariant(name[i]));
        }

        return words.ToString();
    }
}
