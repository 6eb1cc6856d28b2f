import pytest

from bot.understanding.english import is_english, translate
from bot.understanding.english_periods import write_periods


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("How many people had health insurance in 2018?", True),
        ("What is the poverty rate?", True),
        ("Poverty rate Hanoi 2023?", True),
        ("What is the poverty rate of Hà Nội?", True),
        ("And in 2017?", True),
        ("ho ngheo co duoc cap the bhyt k", False),
        ("the bhyt do ai cap", False),
        ("to chuc nao do ai", False),
        ("cap the cho tre em do ai chi tra", False),
        ("Tỷ lệ hộ nghèo in the report was?", False),
        ("an toan thuc pham o dau", False),
        ("hop online ngay nao", False),
        ("2018?", False),
        ("", False),
    ],
)
def test_tells_an_english_question(text: str, english: bool) -> None:
    assert is_english(text) is english


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("What percentage of poor households escaped poverty?", "bao nhiêu phần trăm hộ nghèo thoát nghèo ?"),
        ("Who chaired the meeting on 12 July 2018?", "ai chủ trì hội nghị 12/7/2018 ?"),
        ("How many doctors had Quang Ngai in 2020?", "bao nhiêu bác sỹ có Quảng Ngãi năm 2020 ?"),
        ("What about 2017?", "còn năm 2017 ?"),
        ("And in the first quarter?", "và quý 1 ?"),
        (
            "How many poor households were there in Lao Cai at the end of 2019?",
            "bao nhiêu hộ nghèo Lào Cai cuối năm 2019 ?",
        ),
        (
            "What was the near-poor household rate of the province in 2022?",
            "tỷ lệ hộ cận nghèo tỉnh năm 2022 là bao nhiêu ?",
        ),
        ("By how much did the poverty rate fall in 2021?", "tỷ lệ hộ nghèo giảm bao nhiêu năm 2021 ?"),
        (
            "How many people escaped poverty in the second half of 2020?",
            "bao nhiêu người thoát nghèo 6 tháng cuối năm 2020 ?",
        ),
        (
            "How many jobs were created in the first nine months of 2019?",
            "tạo việc làm cho bao nhiêu lao động 9 tháng đầu năm 2019 ?",
        ),
        (
            "How many workers were sent abroad under contract in 2018?",
            "bao nhiêu lao động đi làm việc ở nước ngoài theo hợp đồng năm 2018 ?",
        ),
        ("What percentage of the annual plan was achieved?", "bao nhiêu phần trăm kế hoạch năm đạt ?"),
        ("What is the unemployment rate in urban areas?", "tỷ lệ thất nghiệp thành thị là bao nhiêu ?"),
        (
            "How many unemployed people received unemployment benefits in the third quarter of 2021?",
            "bao nhiêu người thất nghiệp được cấp trợ cấp thất nghiệp quý 3 năm 2021 ?",
        ),
        (
            "How many rural workers got vocational training from 2016 to 2020?",
            "bao nhiêu lao động nông thôn đào tạo nghề giai đoạn 2016-2020 ?",
        ),
        (
            "What's the percentage of trained workers with certificates?",
            "tỷ lệ lao động qua đào tạo có chứng chỉ là bao nhiêu ?",
        ),
        (
            "How many people participated in voluntary social insurance at the end of June 2022?",
            "bao nhiêu người tham gia bảo hiểm xã hội tự nguyện hết tháng 6 năm 2022 ?",
        ),
        (
            "What is the health insurance coverage rate of Hai Phong?",
            "tỷ lệ bao phủ bảo hiểm y tế Hải Phòng là bao nhiêu ?",
        ),
        (
            "How much social insurance debt do enterprises owe?",
            "bao nhiêu nợ bảo hiểm xã hội doanh nghiệp nợ ?",
        ),
        (
            "How many hospital beds per 10,000 inhabitants did Danang have in 2022?",
            "bao nhiêu giường bệnh vạn dân Đà Nẵng có năm 2022 ?",
        ),
        ("How many doctors per 10,000 people are there?", "bao nhiêu bác sỹ vạn dân ?"),
        ("Which commune health stations don't have a doctor?", "trạm y tế xã nào không có bác sỹ ?"),
        (
            "How many health insurance cards were granted to the elderly?",
            "bao nhiêu thẻ bảo hiểm y tế cấp người cao tuổi ?",
        ),
        (
            "How much money was allocated from the central budget, in million dong?",
            "bao nhiêu tiền phân bổ ngân sách trung ương triệu đồng ?",
        ),
        ("Who signed the report on 15 March 2021?", "ai ký báo cáo 15/3/2021 ?"),
        ("When was the conference held?", "khi nào hội nghị tổ chức ?"),
        ("Where did the meeting take place?", "ở đâu hội nghị diễn ra ?"),
        ("Who is the deputy director of the Department of Health?", "ai phó giám đốc sở y tế ?"),
        (
            "What did the People's Committee do about social housing?",
            "ủy ban nhân dân về nhà ở xã hội làm gì ?",
        ),
        ("What are the targets for 2025?", "chỉ tiêu năm 2025 gì ?"),
        (
            "How many households borrowed preferential loans in Q2 2019?",
            "bao nhiêu hộ vay vốn ưu đãi quý 2 năm 2019 ?",
        ),
        ("Compare the poverty rate in 2017 and 2018.", "so sánh tỷ lệ hộ nghèo năm 2017 và năm 2018"),
        (
            "Did the number of jobs increase compared to the same period last year?",
            "số việc làm tăng so với cùng kỳ năm trước ?",
        ),
        ("What does 18,450 stand for?", "18.450 là số gì?"),
        ("What is Resolution 42-NQ/TW about?", "nghị quyết 42-NQ/TW về gì ?"),
        ("Which province has 12,300 poor households?", "tỉnh nào có 12.300 hộ nghèo ?"),
        ("List the difficulties in poverty reduction.", "liệt kê khó khăn giảm nghèo"),
        (
            "How much does each person pay per month for health insurance?",
            "bao nhiêu mỗi người đóng mỗi tháng bảo hiểm y tế ?",
        ),
        ("Hanoi's poverty rate 2023?", "Hà Nội tỷ lệ hộ nghèo năm 2023 ?"),
        (
            "How many ethnic minority workers are employed?",
            "bao nhiêu lao động dân tộc thiểu số có việc làm ?",
        ),
        (
            "How many work accidents occurred in January 2020?",
            "bao nhiêu tai nạn lao động tháng 1 năm 2020 ?",
        ),
        ("What tasks were assigned to the Department of Labour?", "nhiệm vụ nào giao sở lao động ?"),
        (
            "How many children under 6 have health insurance cards?",
            "bao nhiêu trẻ em dưới 6 tuổi có thẻ bảo hiểm y tế ?",
        ),
        (
            "What was the cremation rate before and after the programme?",
            "tỷ lệ hỏa táng trước và sau chương trình là bao nhiêu ?",
        ),
        ("Why didn't the district reach its target?", "vì sao huyện chưa đạt mục tiêu ?"),
        ("How many pupils dropped out of school in 2019?", "bao nhiêu học sinh bỏ học năm 2019 ?"),
        ("How many overdue dossiers are there?", "bao nhiêu hồ sơ quá hạn ?"),
        (
            "What is the stunting rate of children under 5?",
            "tỷ lệ suy dinh dưỡng thể thấp còi trẻ em dưới 5 tuổi là bao nhiêu ?",
        ),
    ],
)
def test_questions_of_the_field(english: str, vietnamese: str) -> None:
    assert is_english(english)
    assert translate(english) == vietnamese


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("first six months of 2018", "6 tháng đầu năm 2018"),
        ("the last 6 months of 2019", "the 6 tháng cuối năm 2019"),
        ("in the first half of 2018", "in the 6 tháng đầu năm 2018"),
        ("end of 2023", "cuối năm 2023"),
        ("early 2018", "đầu năm 2018"),
        ("Q3 2020", "quý 3 năm 2020"),
        ("the second quarter of 2021", "the quý 2 năm 2021"),
        ("March 5, 2021", "5/3/2021"),
        ("the 5th of March 2021", "the 5/3/2021"),
        ("in August 2018", "in tháng 8 năm 2018"),
        ("between 2016 and 2020", "giai đoạn 2016-2020"),
        ("2012-2020", "giai đoạn 2012-2020"),
        ("9,310 and 3.2% and 1,234.5", "9.310 and 3,2% and 1.234,5"),
        ("15-NQ/TW of 01/6/2012", "15-NQ/TW of 01/6/2012"),
        ("02/2019/NQ-HĐND", "02/2019/NQ-HĐND"),
    ],
)
def test_periods_and_numbers_as_vietnamese_writes_them(english: str, vietnamese: str) -> None:
    assert write_periods(english) == vietnamese


@pytest.mark.parametrize(
    ("english", "province"),
    [
        ("Hanoi's poverty rate?", "Hà Nội"),
        ("What is the poverty rate in Thua Thien Hue?", "Thừa Thiên Huế"),
        ("How many doctors in Ho Chi Minh City?", "Thành phố Hồ Chí Minh"),
        ("How many doctors does Danang have?", "Đà Nẵng"),
        ("How many doctors are there in HCMC?", "Thành phố Hồ Chí Minh"),
        ("How many doctors does Cao Bằng have?", "Cao Bằng"),
    ],
)
def test_provinces_get_their_vietnamese_names(english: str, province: str) -> None:
    assert province in translate(english)


def test_two_questions_in_one_are_asked_one_by_one() -> None:
    asked = translate("What is Hanoi's cremation rate and what is its 2025 target?")
    assert asked.count("là bao nhiêu") == 2
    assert "gì" not in asked
