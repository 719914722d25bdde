/*
 * The emoji that say something about the mood, each with the names that GitHub, Slack and Discord give it. A name
 * that means another emoji at one of them is left out. The names are those of emojibase-data (MIT licence, Miles Johnson).
 */
const table = `
  😀 grinning grinning_face
  😃 smiley
  😄 smile
  😁 grin
  😆 laughing satisfied
  😅 sweat_smile
  🤣 rofl
  😂 joy
  🙂 slightly_smiling_face slight_smile
  🙃 upside_down_face upside_down
  🫠 melting_face
  😉 wink winking_face
  😊 blush
  😇 innocent
  🥰 smiling_face_with_3_hearts
  😍 heart_eyes
  🤩 star_struck star-struck
  😘 kissing_heart
  😗 kissing kissing_face
  ☺ relaxed smiling_face
  😚 kissing_closed_eyes
  😙 kissing_smiling_eyes
  🥲 smiling_face_with_tear
  😋 yum
  😛 stuck_out_tongue
  🤪 zany_face
  🤑 money_mouth_face money_mouth
  🤗 hugs hugging_face hugging
  🤭 hand_over_mouth face_with_hand_over_mouth
  🫣 face_with_peeking_eye
  🤫 shushing_face
  🤔 thinking thinking_face
  🫡 saluting_face
  🤐 zipper_mouth_face zipper_mouth
  🤨 raised_eyebrow face_with_raised_eyebrow
  😐 neutral_face
  😑 expressionless
  😶 no_mouth
  😏 smirk smirking_face
  😒 unamused unamused_face
  🙄 roll_eyes face_with_rolling_eyes rolling_eyes
  😬 grimacing
  😮‍💨 face_exhaling
  🫨 shaking_face
  😌 relieved relieved_face
  😔 pensive pensive_face
  😪 sleepy sleepy_face
  🤤 drooling_face drool
  😴 sleeping sleeping_face
  🤒 face_with_thermometer thermometer_face
  🤕 face_with_head_bandage head_bandage
  🤢 nauseated_face sick
  🤮 vomiting_face face_vomiting
  🤧 sneezing_face sneeze
  🥵 hot_face
  🥶 cold_face
  🥴 woozy_face
  😵 dizzy_face
  😵‍💫 face_with_spiral_eyes
  🤯 exploding_head
  🤠 cowboy_hat_face face_with_cowboy_hat cowboy
  🥳 partying_face
  🥸 disguised_face
  😎 sunglasses
  🤓 nerd_face nerd
  🧐 monocle_face face_with_monocle
  😕 confused confused_face
  🫤 face_with_diagonal_mouth
  😟 worried worried_face
  🙁 slightly_frowning_face slight_frown
  ☹ frowning_face white_frowning_face frowning2
  😮 open_mouth
  😯 hushed hushed_face
  😲 astonished
  😳 flushed flushed_face
  🥺 pleading_face
  🥹 face_holding_back_tears
  😦 frowning
  😧 anguished
  😨 fearful fearful_face
  😰 cold_sweat
  😥 disappointed_relieved
  😢 cry crying_face
  😭 sob
  😱 scream
  😖 confounded
  😣 persevere
  😞 disappointed
  😓 sweat
  😩 weary weary_face
  😫 tired_face
  🥱 yawning_face
  😤 triumph
  😡 pout rage
  😠 angry angry_face
  🤬 cursing_face face_with_symbols_on_mouth
  😈 smiling_imp
  👿 imp
  💀 skull skeleton
  ☠ skull_and_crossbones skull_crossbones
  💩 hankey poop shit poo
  🤡 clown_face clown
  👻 ghost
  👽 alien
  🤖 robot robot_face
  😺 smiley_cat grinning_cat
  😸 smile_cat
  😹 joy_cat
  😻 heart_eyes_cat
  😼 smirk_cat
  😽 kissing_cat
  🙀 scream_cat weary_cat
  😿 crying_cat_face crying_cat
  😾 pouting_cat
  🙈 see_no_evil
  🙉 hear_no_evil
  🙊 speak_no_evil
  💌 love_letter
  💘 cupid
  💝 gift_heart
  💖 sparkling_heart
  💗 heartpulse growing_heart
  💓 heartbeat beating_heart
  💞 revolving_hearts
  💕 two_hearts
  ❣ heavy_heart_exclamation heart_exclamation
  💔 broken_heart
  ❤‍🔥 heart_on_fire
  ❤‍🩹 mending_heart
  ❤ heart red_heart
  🩷 pink_heart
  🧡 orange_heart
  💛 yellow_heart
  💚 green_heart
  💙 blue_heart
  🩵 light_blue_heart
  💜 purple_heart
  🤎 brown_heart
  🖤 black_heart
  🩶 grey_heart
  🤍 white_heart
  💋 kiss kiss_mark
  💯 100
  💢 anger
  💥 boom collision
  💫 dizzy
  💤 zzz
  👋 wave waving_hand
  👌 ok_hand
  ✌ victory_hand
  🤞 crossed_fingers fingers_crossed
  🤟 love_you_gesture i_love_you_hand_sign
  🤘 metal the_horns sign_of_the_horns
  🤙 call_me_hand call_me
  🖕 middle_finger
  👍 +1 thumbsup thumbup thumbs_up
  👎 -1 thumbsdown thumbdown thumbs_down
  ✊ fist fist_raised raised_fist
  👊 facepunch fist_oncoming punch oncoming_fist
  👏 clap
  🙌 raised_hands raising_hands
  🫶 heart_hands
  🤝 handshake shaking_hands
  🙏 pray folded_hands
  💪 muscle flexed_biceps
  👀 eyes
  🙅 no_good person_gesturing_no
  🙋 raising_hand person_raising_hand
  🤦 facepalm face_palm person_facepalming
  🤷 shrug person_shrugging
  💃 dancer woman_dancing
  🕺 man_dancing male_dancer
  🌹 rose
  🥀 wilted_flower wilted_rose
  🍀 four_leaf_clover
  🎂 birthday birthday_cake
  🍻 beers
  🥂 clinking_glasses champagne_glass clinking_glass
  ☀ sunny sun
  ⭐ star
  🌟 star2 glowing_star
  🌈 rainbow
  🔥 fire flame
  ✨ sparkles
  🎉 tada party_popper
  🎊 confetti_ball
  🎁 gift wrapped_gift
  🏆 trophy
`;

/** The emoji of each name. */
export const emojiByName: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [emoji, ...names] = line.trim().split(' ');
      return names.map((name) => [name, emoji!] as const);
    }),
);

const names = [...emojiByName.keys()].map((name) => name.replace('+', '\\+')).join('|');

/** The source of a pattern that matches the name of an emoji between colons, as in ":sob:", and a skin tone after it. */
export const emojiNamePattern = `(?:(?<![\\w:])|(?<=:(?:${names}|skin-tone-[2-6]):)):(?:${names}):(?::skin-tone-[2-6]:|(?!\\w))`;

/** Returns the emoji for a match of `emojiNamePattern`. */
export const emojiOfName = (match: string): string => emojiByName.get(match.split(':')[1]!)!;
